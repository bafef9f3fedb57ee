using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Soother.Host.Configuration;

/// <summary>Reads YAML into values that know their line. Anchors and tags have no use in settings, and are refused.</summary>
internal sealed class YamlReader
{
    private readonly string _name;
    private readonly Parser _parser;

    private YamlReader(string name, TextReader text) => (_name, _parser) = (name, new(text));

    /// <param name="name">How the file is called in errors.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="UserException">The text is not YAML, or not a map of settings; the message begins with file and line.</exception>
    public static SettingMap Read(string name, TextReader text) => ReadValue(name, text) switch
    {
        SettingMap map => map,
        { IsNothing: true } => SettingMap.Empty(name),
        var other => throw new UserException($"{other.Origin}: settings are expected here, as 'key: value'"),
    };

    public static SettingMap ReadFile(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return Read(Folders.Show(path), text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{Folders.Show(path)}: cannot be read: {refused.Message}", refused);
        }
    }

    public static SettingNode ReadValue(string name, TextReader text)
    {
        var reader = new YamlReader(name, text);
        try
        {
            return reader.Document();
        }
        catch (YamlException wrong)
        {
            var reason = wrong.InnerException is YamlException inner ? inner.Message : wrong.Message;
            throw new UserException($"{name}:{wrong.Start.Line}: this is not YAML: {reason}", wrong);
        }
    }

    private SettingNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new SettingScalar(_name, null);
        _parser.Consume<DocumentStart>();
        var value = Value();
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Refused(second, "a second document begins here; one is expected");
        return value;
    }

    private SettingNode Value()
    {
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw Refused(_parser.Current, "anchors and aliases ('&' and '*') have no meaning here; quote the text if it begins with one");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Scalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var start))
        {
            var items = new List<SettingNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value());
            return new SettingList(Place(start), items);
        }
        return Map(_parser.Consume<MappingStart>());
    }

    private SettingMap Map(MappingStart start)
    {
        var entries = new Dictionary<string, SettingNode>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Refused(_parser.Current!, "a key must be a plain word");
            var value = Value();
            if (entries.TryGetValue(key.Value, out var first))
                throw Refused(key, $"'{key.Value}' is given twice, first in line {first.Origin[(first.Origin.LastIndexOf(':') + 1)..]}");
            // A key's own line: its value may begin in the next one.
            entries.Add(key.Value, value with { Origin = Place(key) });
        }
        return new(Place(start), entries);
    }

    private SettingScalar Scalar(Scalar scalar)
    {
        var quoted = scalar.Style != ScalarStyle.Plain;
        var nothing = !quoted && scalar.Value is "" or "~" or "null";
        return new(Place(scalar), nothing ? null : scalar.Value, quoted);
    }

    private string Place(ParsingEvent at) => $"{_name}:{at.Start.Line}";

    private UserException Refused(ParsingEvent at, string reason) => new($"{Place(at)}: {reason}");
}
