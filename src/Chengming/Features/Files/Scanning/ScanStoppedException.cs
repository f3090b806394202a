namespace Chengming.Features.Files.Scanning;

/// <summary>The rest of a file was not looked at, and why, in Chinese.</summary>
internal sealed class ScanStoppedException(string reason) : Exception(reason);
