using Chengming.Features.Accounts.Sessions;

namespace Chengming.Features.Accounts;

/// <summary>Addresses of the pages of accounts.</summary>
internal static class AccountLinks
{
    public const string SignIn = "/office/sign-in";
    public const string SecondStep = "/office/sign-in/code";
    public const string SingleSignOn = "/office/sign-in/single";
    public const string SignOut = "/office/sign-out";
    public const string Setup = "/office/setup";
    public const string Mine = "/office/account";
    public const string Password = "/office/account/password";
    public const string SecondFactor = "/office/account/second-factor";
    public const string Delegation = "/office/account/delegation";
    public const string Accounts = "/office/accounts";
    public const string Open = "/office/accounts/open";

    public static string Of(Guid account) => $"{Accounts}/{account}";

    public static string Particulars(Guid account) => $"{Accounts}/{account}/particulars";

    public static string Roles(Guid account) => $"{Accounts}/{account}/roles";

    public static string SystemStep(Guid account, string step) => $"{Accounts}/{account}/system/{step}";

    public static string SecurityStep(Guid account, string step) => $"{Accounts}/{account}/security/{step}";

    /// <summary>Where what has to be done first is done.</summary>
    public static string? DutyAt(SignInDuty? duty) =>
        duty switch
        {
            SignInDuty.ReplaceFirstPassword or SignInDuty.ReplaceExpiredPassword => Password,
            SignInDuty.SetUpSecondFactor => SecondFactor,
            _ => null,
        };
}
