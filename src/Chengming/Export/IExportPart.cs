namespace Chengming.Export;

/// <summary>What a feature leaves behind when the platform is left: folders that can be read without it. Every feature with content has one.</summary>
internal interface IExportPart
{
    /// <summary>Heading on the first page.</summary>
    string Title { get; }

    /// <summary>Place on the first page, small numbers first.</summary>
    int Order { get; }

    /// <summary>Writes everything of the feature.</summary>
    Task WriteAsync(ExportFolder folder, CancellationToken cancel);
}
