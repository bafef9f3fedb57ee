namespace Soother.Training.Tests.Aligning;

/// <summary>
/// What is heard in a corpus that espeak-ng speaks is tested while nothing else runs: the library keeps much in global variables, and other voices in between leave their traces in the sound.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SpokenCorpusCollection
{
    public const string Name = "spoken corpus";
}
