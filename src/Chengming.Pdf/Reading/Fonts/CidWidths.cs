using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>The widths of a CID font: /W and /DW (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<uint, double> single = [];
    private readonly List<(uint First, uint Last, double Width)> ranges = [];
    private double otherwise;

    private CidWidths() { }

    public double this[uint cid]
    {
        get
        {
            if (single.TryGetValue(cid, out var width))
            {
                return width;
            }

            // Sorted by the first; ranges of a sound font do not overlap.
            var (low, high) = (0, ranges.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (ranges[middle].Last < cid)
                {
                    low = middle + 1;
                }
                else if (ranges[middle].First > cid)
                {
                    high = middle - 1;
                }
                else
                {
                    return ranges[middle].Width;
                }
            }

            return otherwise;
        }
    }

    public static CidWidths Read(PdfDictionary font, ObjectStore store)
    {
        var widths = new CidWidths { otherwise = store.Resolve(font, "DW").AsNumber(1000) };
        var items = store.Resolve(font, "W").AsArray() ?? [];
        for (var i = 0; i + 1 < items.Length; )
        {
            var first = store.Resolve(items[i]).AsInt(-1);
            var second = store.Resolve(items[i + 1]);
            if (second.AsArray() is { } list)
            {
                for (var k = 0; k < list.Length && first >= 0; k++)
                {
                    widths.single.TryAdd((uint)first + (uint)k, store.Resolve(list[k]).AsNumber());
                }

                i += 2;
            }
            else if (i + 2 < items.Length)
            {
                var last = second.AsInt(-1);
                if (first >= 0 && last >= first)
                {
                    widths.ranges.Add(((uint)first, (uint)last, store.Resolve(items[i + 2]).AsNumber()));
                }

                i += 3;
            }
            else
            {
                break;
            }
        }

        widths.ranges.Sort((a, b) => a.First.CompareTo(b.First));
        return widths;
    }

    /// <summary>The advances of vertical writing: /W2, of which only the advance is needed, not the origin.</summary>
    public static void ReadDown(PdfValue[] items, ObjectStore store, Dictionary<uint, double> advances)
    {
        for (var i = 0; i + 1 < items.Length; )
        {
            var first = store.Resolve(items[i]).AsInt(-1);
            if (store.Resolve(items[i + 1]).AsArray() is { } list)
            {
                for (var k = 0; k + 2 < list.Length && first >= 0; k += 3)
                {
                    advances.TryAdd((uint)first + (uint)(k / 3), store.Resolve(list[k]).AsNumber(-1000));
                }

                i += 2;
                continue;
            }

            var last = Math.Min(store.Resolve(items[i + 1]).AsInt(-1), ushort.MaxValue);
            for (var cid = first; i + 2 < items.Length && cid >= 0 && cid <= last; cid++)
            {
                if (!advances.TryAdd((uint)cid, store.Resolve(items[i + 2]).AsNumber(-1000)))
                {
                    break;
                }
            }

            i += 5;
        }
    }
}
