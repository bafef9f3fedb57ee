namespace Soother.Intent;

/// <summary>One word of a text.</summary>
/// <param name="Word">As it is compared: lower case, without apostrophes; numbers and signs as words.</param>
/// <param name="Spoken">As a recogniser spells it: lower case, apostrophes kept.</param>
/// <param name="Start">Where in the text, in characters; the words of one number share their place.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct Token(string Word, string Spoken, int Start, int End);
