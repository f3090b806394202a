namespace Chengming.Features.Office.Home;

/// <summary>The morning page.</summary>
public sealed class HomeModel : OfficePage
{
    /// <summary>Name of the signed-in person.</summary>
    public string Name => User.Identity?.Name ?? "";
}
