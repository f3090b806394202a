namespace Chengming.Reports.Reading;

/// <summary>A document that cannot be read as a report. Its message is one Chinese line: what it is and what to do.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Says in one line what the document is and what to do.</summary>
    public UnreadableDocumentException(string message)
        : base(message) { }

    /// <summary>Says in one line what the document is and what to do, and keeps the cause.</summary>
    public UnreadableDocumentException(string message, Exception cause)
        : base(message, cause) { }
}
