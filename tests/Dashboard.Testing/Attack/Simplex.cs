namespace Dashboard.Testing.Attack;

/// <summary>
/// How small and how large a sum of unknowns may be of which none is negative and some sums are known: linear programming by the simplex
/// method with a full table (Dantzig 1951), by Bland's rule where it stands still, so that it always ends.
/// </summary>
public sealed class Simplex
{
    private const double Nothing = 1e-7;
    private readonly int count;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];

    /// <param name="count">The number of unknowns.</param>
    /// <param name="sums">The sums: the unknowns that are added up, and what they come to, none negative.</param>
    /// <exception cref="ArgumentException">The sums contradict each other.</exception>
    public Simplex(int count, IReadOnlyList<(IReadOnlyCollection<int> Of, long Value)> sums)
    {
        this.count = count;
        foreach (var (of, value) in sums)
        {
            var row = new double[count + 1];
            foreach (var at in of)
            {
                row[at] = 1;
            }

            row[count] = value;
            rows.Add(row);
            basis.Add(-1);
        }

        // What the sums lack while unknowns are zero is taken away; then each row has an unknown that it gives.
        var lacking = new double[count + 1];
        for (var at = 0; at <= count; at++)
        {
            lacking[at] = -rows.Sum(row => row[at]);
        }

        Descend(lacking);
        if (lacking[count] < -Nothing)
        {
            throw new ArgumentException("The sums contradict each other.", nameof(sums));
        }

        for (var row = rows.Count - 1; row >= 0; row--)
        {
            if (basis[row] < 0 && Array.FindIndex(rows[row], 0, count, value => Math.Abs(value) > Nothing) is >= 0 and var column)
            {
                Pivot(row, column, lacking);
            }
            else if (basis[row] < 0)
            {
                rows.RemoveAt(row);
                basis.RemoveAt(row);
            }
        }
    }

    /// <summary>The smallest and the largest that a sum can be.</summary>
    public (double Least, double Most) Range(IReadOnlyCollection<int> of) => (Least(of, 1), -Least(of, -1));

    private double Least(IReadOnlyCollection<int> of, int sign)
    {
        var cost = new double[count + 1];
        foreach (var at in of)
        {
            cost[at] = sign;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            Subtract(cost, rows[row], cost[basis[row]]);
        }

        Descend(cost);
        return -cost[count];
    }

    private void Descend(double[] cost)
    {
        for (var step = 0; Entering(cost, isBland: step > 4 * rows.Count) is >= 0 and var column; step++)
        {
            var leaving = -1;
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows[row][column] > Nothing && (leaving < 0 || IsBefore(row, leaving, column)))
                {
                    leaving = row;
                }
            }

            if (leaving < 0)
            {
                throw new InvalidOperationException("A sum of people has no end.");
            }

            Pivot(leaving, column, cost);
        }
    }

    private int Entering(double[] cost, bool isBland)
    {
        var found = -1;
        for (var at = 0; at < count; at++)
        {
            if (cost[at] < -Nothing && (found < 0 || cost[at] < cost[found]))
            {
                found = at;
                if (isBland)
                {
                    break;
                }
            }
        }

        return found;
    }

    private bool IsBefore(int row, int other, int column)
    {
        var difference = (rows[row][count] / rows[row][column]) - (rows[other][count] / rows[other][column]);
        return difference < -Nothing || (difference < Nothing && basis[row] < basis[other]);
    }

    private void Pivot(int row, int column, double[] cost)
    {
        var pivot = rows[row];
        var by = pivot[column];
        for (var at = 0; at <= count; at++)
        {
            pivot[at] /= by;
        }

        for (var other = 0; other < rows.Count; other++)
        {
            if (other != row)
            {
                Subtract(rows[other], pivot, rows[other][column]);
            }
        }

        Subtract(cost, pivot, cost[column]);
        basis[row] = column;
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        if (Math.Abs(times) > Nothing / 100)
        {
            for (var at = 0; at < from.Length; at++)
            {
                from[at] -= row[at] * times;
            }
        }
    }
}
