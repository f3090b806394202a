using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Labels read from their last character, to find the longest one that a text ends with.</summary>
/// <remarks>All nodes stand in one list, those of a label side by side: a label is followed through neighbouring memory.</remarks>
internal sealed class LabelTrie
{
    private const int None = -1;

    private readonly List<Node> nodes = [new('\0')];

    /// <summary>Adds a label; the first one added keeps the entry.</summary>
    public void Add(string label, int entry)
    {
        var node = 0;
        for (var i = label.Length - 1; i >= 0; i--)
        {
            node = Next(node, label[i]) is >= 0 and var known ? known : Grow(node, label[i]);
        }

        ref var last = ref CollectionsMarshal.AsSpan(nodes)[node];
        last.Entry = last.Entry == None ? entry : last.Entry;
    }

    /// <summary>The entry of the longest label that <paramref name="text"/> ends with, or -1.</summary>
    public int LongestSuffix(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var entry = None;
        var node = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            node = Next(node, text[i]);
            if (node == None)
            {
                break;
            }

            if (nodes[node].Entry != None)
            {
                entry = nodes[node].Entry;
                length = text.Length - i;
            }
        }

        return entry;
    }

    private int Next(int node, char letter)
    {
        var all = CollectionsMarshal.AsSpan(nodes);
        var next = all[node].FirstChild;
        while (next != None && all[next].Letter != letter)
        {
            next = all[next].Sibling;
        }

        return next;
    }

    private int Grow(int node, char letter)
    {
        var grown = nodes.Count;
        nodes.Add(new Node(letter) { Sibling = nodes[node].FirstChild });
        CollectionsMarshal.AsSpan(nodes)[node].FirstChild = grown;
        return grown;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Node(char letter)
    {
        public readonly char Letter = letter;
        public int FirstChild = None;
        public int Sibling = None;
        public int Entry = None;
    }
}
