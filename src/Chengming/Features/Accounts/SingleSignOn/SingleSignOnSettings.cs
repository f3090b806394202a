namespace Chengming.Features.Accounts.SingleSignOn;

/// <summary>
/// Signing in through the authority of the city or province (统一身份认证; OAuth 2.0 authorization code with PKCE). Set in the
/// configuration under <c>SingleSignOn</c>; switched on by naming the client.
/// </summary>
internal sealed record SingleSignOnSettings
{
    public const string Section = "SingleSignOn";

    /// <summary>What the button on the sign-in page says.</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>Where the person is asked.</summary>
    public string AuthorizationEndpoint { get; init; } = "";

    /// <summary>Where the code is changed into a token.</summary>
    public string TokenEndpoint { get; init; } = "";

    /// <summary>Where the token is changed into who the person is.</summary>
    public string UserInformationEndpoint { get; init; } = "";

    /// <summary>Name of this platform at the authority.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Its secret.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What is asked for, with spaces between.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Member of the answer that holds the sign-in name of the account here.</summary>
    public string SignInNameClaim { get; init; } = "preferred_username";

    /// <summary>The settings; null when single sign-on is off.</summary>
    /// <exception cref="InvalidOperationException">Some are missing.</exception>
    public static SingleSignOnSettings? Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<SingleSignOnSettings>();
        if (settings is not { ClientId.Length: > 0 })
        {
            return null;
        }

        var missing = new[]
        {
            (nameof(AuthorizationEndpoint), settings.AuthorizationEndpoint),
            (nameof(TokenEndpoint), settings.TokenEndpoint),
            (nameof(UserInformationEndpoint), settings.UserInformationEndpoint),
            (nameof(ClientSecret), settings.ClientSecret),
        }
            .Where(s => s.Item2.Length == 0)
            .Select(s => $"{Section}__{s.Item1}")
            .ToList();
        return missing.Count == 0
            ? settings
            : throw new InvalidOperationException($"统一身份认证还缺少设置：{string.Join('、', missing)}。");
    }
}
