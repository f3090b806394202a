namespace Chengming.Data.Protection.Keys;

/// <summary>A key file is missing or damaged. The message says which and how to mend it; no key is ever made in its place.</summary>
public sealed class KeyFileException(string message, Exception? inner = null)
    : InvalidOperationException(message, inner);
