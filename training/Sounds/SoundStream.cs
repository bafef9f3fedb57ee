using Soother.Training.Corpora;

namespace Soother.Training.Sounds;

/// <summary>A long recording, read piece by piece as mono: hours of sound never lie in memory at once.</summary>
internal sealed class SoundStream : IDisposable
{
    private readonly Stream _stream;
    private readonly SoxPipe? _sox;
    private readonly SoundStreamFormat _format;
    private readonly string _name;
    private byte[] _bytes = [];
    private long _left;

    private SoundStream(string name, Stream stream, SoxPipe? sox)
    {
        (_name, _stream, _sox) = (name, stream, sox);
        _format = SoundStreamFormat.Read(stream);
        _left = _format.DataBytes;
    }

    public int SampleRate => _format.SampleRate;

    /// <summary>How long it is, where its header says so.</summary>
    public double? Seconds => _format.DataBytes == long.MaxValue ? null : (double)_format.DataBytes / _format.FrameBytes / SampleRate;

    /// <exception cref="TrainingException">It cannot be read, or is no sound; the message says which file.</exception>
    public static SoundStream Open(IStore store, string path)
    {
        SoxPipe? sox = null;
        Stream? file = null;
        try
        {
            file = store.Open(path);
            sox = IsWav(path) ? null : SoxPipe.Start(file, Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
            return new SoundStream(path, sox?.Output ?? file, sox);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var why = sox?.Fault() ?? broken.Message;
            sox?.Dispose();
            file?.Dispose();
            throw new TrainingException($"{path}: {why}", broken);
        }
    }

    /// <summary>The next samples; fewer than there is room for only at the end, then 0.</summary>
    /// <exception cref="TrainingException">The file breaks off.</exception>
    public int Read(Span<float> mono)
    {
        var wanted = (int)Math.Min((long)mono.Length * _format.FrameBytes, _left);
        if (_bytes.Length < wanted)
            _bytes = new byte[wanted];
        var got = _stream.ReadAtLeast(_bytes.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
        if (got < wanted && _format.DataBytes != long.MaxValue)
            throw new TrainingException($"{_name}: the file breaks off: its header says {_format.DataBytes} bytes of sound, {_left - got} of them are missing; repair it with: sox --ignore-length BROKEN.wav WHOLE.wav");
        if (got < wanted && _sox?.Fault() is { } fault)
            throw new TrainingException($"{_name}: {fault}");
        _left -= _format.DataBytes == long.MaxValue ? 0 : got;
        var frames = got / _format.FrameBytes;
        _format.ToMono(_bytes.AsSpan(0, frames * _format.FrameBytes), mono);
        return frames;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _sox?.Dispose();
    }

    private static bool IsWav(string path) => Path.GetExtension(path).ToLowerInvariant() is ".wav" or ".wave";
}
