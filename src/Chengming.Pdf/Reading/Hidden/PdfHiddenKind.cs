namespace Chengming.Pdf.Reading.Hidden;

/// <summary>What a PDF can carry beside its pages.</summary>
public enum PdfHiddenKind
{
    /// <summary>An entry of the document information: author, subject, keywords.</summary>
    Information,

    /// <summary>An XMP packet.</summary>
    Metadata,

    /// <summary>A note, highlight or other mark of a reviewer.</summary>
    Annotation,

    /// <summary>A file within the file.</summary>
    Attachment,

    /// <summary>JavaScript.</summary>
    Script,

    /// <summary>Something that happens by itself or on a click: a program started, a form sent, another file opened.</summary>
    Action,

    /// <summary>The address of a link.</summary>
    Link,

    /// <summary>A field to fill in, with what was filled in.</summary>
    FormField,

    /// <summary>A digital signature.</summary>
    Signature,

    /// <summary>A layer that is switched off.</summary>
    Layer,

    /// <summary>The file as it was before something was appended to it.</summary>
    OlderRevision,
}
