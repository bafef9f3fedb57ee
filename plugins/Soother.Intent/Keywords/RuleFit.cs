using Soother.Contracts;

namespace Soother.Intent;

/// <summary>
/// How a rule fits what was said: which words are its keywords, none used twice, and how sure that makes it. As in Adapt, that is the share of what was said
/// that the keywords explain, and how sure each of them is; but words that mean little on their own need no explaining, and each demand that is met makes chance
/// less likely.
/// </summary>
internal sealed class RuleFit
{
    private const double Most = 0.95, ContextSure = 0.5, ChanceOfOne = 0.6;
    private const int DecisiveLetters = 8, MostTries = 500;

    private readonly CompiledRule _rule;
    private readonly Spotted _spotted;
    private readonly IReadOnlyDictionary<string, string> _context;
    private readonly List<(string Name, Spot Spot, double Sure)> _taken = [];
    private int _byContext, _tries;

    private RuleFit(CompiledRule rule, Spotted spotted, IReadOnlyDictionary<string, string> context) => (_rule, _spotted, _context) = (rule, spotted, context);

    /// <summary>What a rule makes of the keywords; null where it does not fit.</summary>
    public static Understood? Of(CompiledRule rule, Spotted spotted, IReadOnlyDictionary<string, string> context)
    {
        if (rule.Excluded.Any(n => context.ContainsKey(n.Name) || (n.Keyword is { } k && spotted.Of(k).Count > 0)))
            return null;
        var fit = new RuleFit(rule, spotted, context);
        return fit.TakeRequired(0) ? fit.Conclude() : null;
    }

    private bool TakeRequired(int index)
    {
        if (index == _rule.Demands)
            return true;
        IReadOnlyList<RuleName> names = index < _rule.Required.Count ? [_rule.Required[index]] : _rule.OneOf[index - _rule.Required.Count];
        foreach (var name in names)
        {
            foreach (var spot in name.Keyword is { } keyword ? _spotted.Of(keyword) : [])
            {
                if (++_tries > MostTries)
                    return false;
                if (_taken.Exists(t => t.Spot.Overlaps(spot)))
                    continue;
                _taken.Add((name.Name, spot, name.Keyword!.Sure));
                if (TakeRequired(index + 1))
                    return true;
                _taken.RemoveAt(_taken.Count - 1);
            }
        }
        if (!names.Any(n => _context.ContainsKey(n.Name)))
            return false;
        _byContext++;
        if (TakeRequired(index + 1))
            return true;
        _byContext--;
        return false;
    }

    private Understood? Conclude()
    {
        var met = _taken.Count;
        foreach (var name in _rule.Optional.Concat(_rule.OneOf.SelectMany(g => g)).Where(n => n.Keyword is not null && !_taken.Exists(t => t.Name == n.Name)))
        {
            var free = _spotted.Of(name.Keyword!).Where(s => !_taken.Exists(t => t.Spot.Overlaps(s))).Take(1);
            _taken.AddRange(free.Select(s => (name.Name, s, name.Keyword!.Sure)));
        }
        if (_taken.Count == 0 || IsNegated())
            return null;
        var sure = (_taken.Sum(t => t.Sure) + (_byContext * ContextSure)) / (_taken.Count + _byContext);
        var confidence = Math.Min(Most, sure * (1 - ((1 - Explained()) * Math.Pow(ChanceOfOne, met))));
        var because = $"{_rule}: {string.Join(", ", _taken.OrderBy(t => t.Spot.From).Select(t => $"{t.Name} '{_spotted.Said.Slice(t.Spot.From, t.Spot.To)}'"))}";
        return new(Way.Keywords, _rule.Of, confidence, [.. _taken.OrderBy(t => t.Spot.From).Select(ToSlot)], because, _spotted.Said.Text);
    }

    // "Don't play": all keywords are there, and the opposite is meant.
    private bool IsNegated() =>
        _spotted.Said.Tokens.Index().Any(t => _spotted.Said.Language.IsNegation(t.Item.Word) && !_taken.Exists(k => k.Spot.From <= t.Index && t.Index < k.Spot.To));

    // The share of the letters that keywords explain.
    private double Explained()
    {
        var (explained, open) = (0, 0);
        for (var at = 0; at < _spotted.Said.Count; at++)
        {
            var word = _spotted.Said.WordAt(at);
            if (_taken.Exists(t => t.Spot.From <= at && at < t.Spot.To))
                explained += word.Length;
            else if (!_spotted.Said.Language.IsSmall(word))
                open += _spotted.Said.Language.IsDecisive(word) ? DecisiveLetters : word.Length;
        }
        return (double)explained / (explained + open);
    }

    private Slot ToSlot((string Name, Spot Spot, double Sure) taken)
    {
        var said = _spotted.Said;
        var (start, end) = (said.Tokens[taken.Spot.From].Start, said.Tokens[taken.Spot.To - 1].End);
        return new(taken.Name, taken.Spot.Reading.Value, taken.Name, said.Text[start..end], taken.Sure, new(start, end, start, end));
    }
}
