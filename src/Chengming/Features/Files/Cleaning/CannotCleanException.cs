namespace Chengming.Features.Files.Cleaning;

/// <summary>A file cannot be cleaned here, and why and what to do instead, in Chinese.</summary>
internal sealed class CannotCleanException(string reason) : Exception(reason);
