using System.Runtime.InteropServices;

namespace Chengming.Pdf.Redacting;

/// <summary>A rectangle of pixels: from Left and Top up to but not including Right and Bottom.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PixelBox(int Left, int Top, int Right, int Bottom);

/// <summary>Makes rectangles of a JPEG black and gives it back as a JPEG of three colours without anything beside its pixels; null when it cannot.</summary>
public delegate byte[]? BlankPicture(byte[] jpeg, IReadOnlyList<PixelBox> boxes);
