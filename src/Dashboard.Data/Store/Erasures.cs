using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Store;

/// <summary>
/// The responses that must not come back. The store keeps no more of them than a salted SHA-256 of source and id, so that it can tell a file
/// that still has them and cannot tell anybody who they were.
/// </summary>
internal sealed class Erasures
{
    private const int SaltBytes = 32;

    private readonly HashSet<string> hashes = new(StringComparer.Ordinal);
    private readonly byte[] salt;

    private Erasures(byte[] salt) => this.salt = salt;

    public bool IsEmpty => hashes.Count == 0;

    public static Erasures Read(StoreConnection connection)
    {
        using var salts = connection.Prepare("SELECT salt FROM erasure_salt");
        var erasures = new Erasures(salts.Step() ? salts.Blob(0).ToArray() : []);
        using var rows = connection.Prepare("SELECT hash FROM erased_response");
        while (rows.Step())
        {
            erasures.hashes.Add(Convert.ToBase64String(rows.Blob(0)));
        }

        return erasures;
    }

    /// <summary>The same, with a salt made when there is none yet.</summary>
    public static Erasures ReadToAdd(StoreConnection connection)
    {
        if (connection.Scalar("SELECT count(*) FROM erasure_salt") == 0)
        {
            using var insert = connection.Prepare("INSERT INTO erasure_salt (id, salt) VALUES (1, ?1)");
            insert.Bind(1, RandomNumberGenerator.GetBytes(SaltBytes)).Run();
        }

        return Read(connection);
    }

    public bool Contains(string source, string id) => !IsEmpty && hashes.Contains(Convert.ToBase64String(HashOf(source, id)));

    public void Add(StoreConnection connection, string source, string id, DateTimeOffset now)
    {
        var hash = HashOf(source, id);
        hashes.Add(Convert.ToBase64String(hash));
        using var insert = connection.Prepare("INSERT INTO erased_response (hash, erased_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        insert.Bind(1, hash).Bind(2, now.ToUnixTimeMilliseconds()).Run();
    }

    private byte[] HashOf(string source, string id) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{source}\n{id}"));
}
