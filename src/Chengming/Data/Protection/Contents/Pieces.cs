using System.Text;

namespace Chengming.Data.Protection.Contents;

/// <summary>
/// How a long content is cut: each piece is its length in four bytes (the greatest first) and then a sealed piece. The number of the piece and
/// whether it is the last one are sealed along, so that none can be taken away, added, or put elsewhere.
/// </summary>
internal static class Pieces
{
    /// <summary>Plain bytes of every piece but the last.</summary>
    public const int Length = 1 << 18;

    /// <summary>The longest that a piece can be when it is sealed.</summary>
    public const int LongestSealed = Length + 64;

    /// <summary>What is bound to a piece besides its bytes.</summary>
    public static byte[] Bound(string place, long number, bool isLast) =>
        Encoding.UTF8.GetBytes($"chengming content v1\0{place}\0{number}\0{(isLast ? "last" : "more")}");
}
