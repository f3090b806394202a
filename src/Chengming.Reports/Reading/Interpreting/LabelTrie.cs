namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Labels read from their last character, to find the longest one that a text ends with.</summary>
internal sealed class LabelTrie
{
    private readonly List<Node> nodes = [new()];

    /// <summary>Adds a label; the first one added keeps the entry.</summary>
    public void Add(string label, int entry)
    {
        var node = 0;
        for (var i = label.Length - 1; i >= 0; i--)
        {
            var next = nodes[node].Next(label[i]);
            if (next < 0)
            {
                next = nodes.Count;
                nodes.Add(new Node());
                nodes[node].Add(label[i], next);
            }

            node = next;
        }

        if (nodes[node].Entry < 0)
        {
            nodes[node].Entry = entry;
        }
    }

    /// <summary>The entry of the longest label that <paramref name="text"/> ends with, or -1.</summary>
    public int LongestSuffix(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var entry = -1;
        var node = nodes[0];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var next = node.Next(text[i]);
            if (next < 0)
            {
                break;
            }

            node = nodes[next];
            if (node.Entry >= 0)
            {
                entry = node.Entry;
                length = text.Length - i;
            }
        }

        return entry;
    }

    private sealed class Node
    {
        private char[] letters = [];
        private int[] targets = [];

        public int Entry { get; set; } = -1;

        public int Next(char letter)
        {
            var index = Array.IndexOf(letters, letter);
            return index < 0 ? -1 : targets[index];
        }

        public void Add(char letter, int target)
        {
            letters = [.. letters, letter];
            targets = [.. targets, target];
        }
    }
}
