using Dashboard.Core.Metrics;

namespace Dashboard.Data.Rollup;

/// <summary>A month of the answers at one place, a unit's own at a stage of a path or at none, while they are published.</summary>
/// <param name="Stage">The stage; 0 for none.</param>
/// <param name="Month">The number of the month's first day.</param>
/// <param name="Whole">All answers.</param>
/// <param name="Kinds">Those of the groups of each kind of segment.</param>
internal sealed record PlaceMonth(int Stage, int Month, PlaceMonth.Slice Whole, (SegmentKind Kind, PlaceMonth.Slice[] Groups)[] Kinds)
{
    public const int Days = DaySheet.MostDays;

    /// <summary>Where each day's answers go that are published at once.</summary>
    public static readonly int[] OwnDays = [.. Enumerable.Range(0, Days)];

    /// <summary>Says of answers that they wait.</summary>
    public const int Waits = -1;

    /// <summary>Says of answers that they are not published and wait for nothing.</summary>
    public const int StaysHidden = -2;

    /// <summary>Whether there are answers of this month to a metric.</summary>
    public bool HasAny(PublishedMetric metric) =>
        Whole.HasAny(metric) || Array.Exists(Kinds, kind => Array.Exists(kind.Groups, group => group.HasAny(metric)));

    /// <summary>All answers, or those of a group.</summary>
    /// <param name="Segment">The segment; 0 for all.</param>
    /// <param name="Counts">The month's counts, if there are any.</param>
    /// <param name="Waiting">What waits from before, and in the end what waits then.</param>
    /// <param name="AtAll">Takes what is published of the whole unit.</param>
    /// <param name="AtStage">Takes what is published of the stage, if it is one.</param>
    internal sealed record Slice(int Segment, MonthCounts? Counts, long[] Waiting, MonthCounts AtAll, MonthCounts? AtStage)
    {
        /// <summary>Whether there are answers of this month to a metric.</summary>
        public bool HasAny(PublishedMetric metric)
        {
            foreach (var answer in Counts is null ? [] : metric.Answers)
            {
                if (Counts!.DaysOf(answer) != 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Publishes the answers on the days they are moved to, or lets them wait or stay hidden.</summary>
        /// <param name="metric">The metric.</param>
        /// <param name="before">Where those go that wait from before.</param>
        /// <param name="movedTo">Where those of each day go.</param>
        public void Move(PublishedMetric metric, int before, int[] movedTo)
        {
            foreach (var answer in metric.Answers)
            {
                if (before != Waits && Waiting[answer] != 0)
                {
                    Take(answer, before, Waiting[answer]);
                    Waiting[answer] = 0;
                }

                // Days that follow one another mostly go to the same.
                var (to, together) = (StaysHidden, 0L);
                foreach (var (day, count) in DaysOf(answer))
                {
                    if (movedTo[day] != to)
                    {
                        Take(answer, to, together);
                        (to, together) = (movedTo[day], 0);
                    }

                    together += count;
                }

                Take(answer, to, together);
            }
        }

        /// <summary>Counts how many people have answered a metric on each day.</summary>
        public void CountPeople(PublishedMetric metric, long[] people)
        {
            Array.Clear(people);
            foreach (var answer in metric.People)
            {
                foreach (var (day, count) in DaysOf(answer))
                {
                    people[day] += count;
                }
            }
        }

        /// <summary>How many people's answers to a metric wait.</summary>
        public long PeopleWaiting(PublishedMetric metric)
        {
            var people = 0L;
            foreach (var answer in metric.People)
            {
                people += Waiting[answer];
            }

            return people;
        }

        private MonthCounts.AnswerDays DaysOf(int answer) => Counts is null ? default : Counts.Of(answer);

        private void Take(int answer, int day, long count)
        {
            switch (day)
            {
                case StaysHidden:
                    break;
                case Waits:
                    Waiting[answer] += count;
                    break;
                default:
                    AtAll.Add(answer, day, count);
                    AtStage?.Add(answer, day, count);
                    break;
            }
        }
    }
}
