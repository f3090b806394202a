using System.Runtime.InteropServices;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Redacting;

/// <summary>A place on a page whose content is to be taken out.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Box">The place, as <see cref="PdfPage"/> counts: from the upper left corner of the page as a reader sees it.</param>
/// <param name="Number">The number that is drawn into the black box.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfMark(int Page, PdfBox Box, int Number);
