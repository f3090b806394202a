namespace Chengming.Features.Publishing.Reading.Findings;

/// <summary>Covers what must not be read again in a list of findings.</summary>
internal static class Masking
{
    /// <summary>A name of which only the family name is left: 张**.</summary>
    public static string Name(string name) => name.Length == 0 ? name : name[0] + new string('*', name.Length - 1);
}
