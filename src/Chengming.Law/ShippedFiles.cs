namespace Chengming.Law;

/// <summary>Data that is loaded with the code, from the assembly itself: as constant as the code, so no disk is touched.</summary>
internal static class ShippedFiles
{
    public static StreamReader Open(string name) =>
        new(
            typeof(ShippedFiles).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The assembly holds no {name}.")
        );
}
