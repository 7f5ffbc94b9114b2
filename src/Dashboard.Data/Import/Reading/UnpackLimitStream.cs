using System.Globalization;
using System.IO.Compression;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>Unpacks an entry of an archive and stops when it unpacks to far more than a worksheet does: a zip bomb.</summary>
internal sealed class UnpackLimitStream(ZipArchiveEntry entry) : Stream
{
    private const long AlwaysAllowed = 64L << 20;
    private const long LargestRatio = 250;

    private readonly Stream inner = entry.Open();
    private readonly long limit = Math.Max(AlwaysAllowed, entry.CompressedLength * LargestRatio);
    private long unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => unpacked;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        unpacked += read;
        return unpacked <= limit
            ? read
            : throw ImportFileException.Of(FileFaultKind.Unpacks, entry.FullName, LargestRatio.ToString(CultureInfo.InvariantCulture));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
