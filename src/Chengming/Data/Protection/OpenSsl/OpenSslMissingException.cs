namespace Chengming.Data.Protection.OpenSsl;

/// <summary>The system's OpenSSL is not there, or was built without SM3 and SM4. The message says how to mend it.</summary>
public sealed class OpenSslMissingException(string message) : InvalidOperationException(message);
