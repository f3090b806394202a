namespace Chengming.Features.Files.Packages;

/// <summary>Compressed parts unfold to more bytes than one file may cost.</summary>
internal sealed class UnfoldsTooFarException() : Exception("The compressed parts unfold to more bytes than allowed.");
