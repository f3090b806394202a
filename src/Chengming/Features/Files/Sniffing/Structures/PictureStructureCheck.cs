using Chengming.Features.Files.Pictures;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>A picture is whole, of a size that programs can open, and carries no web page, script or other file.</summary>
internal sealed class PictureStructureCheck : IStructureCheck
{
    private static readonly string[] Markup = ["<script", "<html", "<!doctype html", "<iframe", "<?php", "<svg"];

    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        var picture = PictureFile.Read(kind.Id, file.Whole);
        if (picture is null)
        {
            return [FileProblem.Damaged];
        }

        var problems = new List<FileProblem>();
        var isHuge =
            Math.Max(picture.Width, picture.Height) > FileKinds.LongestSide
            || picture.Width * picture.Height > FileKinds.MostPixels;
        if (isHuge)
        {
            problems.Add(
                new FileProblem(
                    "huge-picture",
                    $"图片有 {picture.Width}×{picture.Height} 像素，过大；请缩小到每边 {FileKinds.LongestSide} 像素、"
                        + $"总共 {FileKinds.MostPixels / 10_000} 万像素以内再上传。"
                )
            );
        }

        var behind = file.Whole.AsSpan(picture.End);
        var hidesAnother =
            behind.StartsWith("%PDF-"u8) || behind.StartsWith("PK\x03\x04"u8) || behind.StartsWith("MZ"u8);
        if (hidesAnother || Array.Exists(Markup, m => Contains(file.Whole, m)))
        {
            problems.Add(FileProblem.TwoInOne);
        }

        return problems;
    }

    /// <summary>Looks for a lower-case word in any case.</summary>
    private static bool Contains(ReadOnlySpan<byte> bytes, string word)
    {
        while (bytes.IndexOf((byte)'<') is var at and >= 0 && bytes.Length - at >= word.Length)
        {
            bytes = bytes[at..];
            var i = 0;
            while (i < word.Length && (char.ToLowerInvariant((char)bytes[i]) == word[i]))
            {
                i++;
            }

            if (i == word.Length)
            {
                return true;
            }

            bytes = bytes[1..];
        }

        return false;
    }
}
