namespace Chengming.Data.Protection;

/// <summary>A ciphertext was changed, moved from another place, or its key is gone. Says which, and never the value.</summary>
public sealed class CannotRevealException(string message) : InvalidOperationException(message);
