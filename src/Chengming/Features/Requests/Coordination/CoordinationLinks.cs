namespace Chengming.Features.Requests.Coordination;

/// <summary>Addresses of the pages about work among colleagues.</summary>
internal static class CoordinationLinks
{
    public static string Of(Guid request) => RequestLinks.Step(request, "coordination");

    public static string One(Guid request, Guid assistance) => $"{Of(request)}/{assistance}";
}
