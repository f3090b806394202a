using Chengming.Law;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>How far a sign-in has come (登录进度): a session, or a second step to take.</summary>
/// <param name="SessionKey">The key for the browser; null when a code has to be given first.</param>
/// <param name="SecondStep">What the second step needs to know; null when signed in.</param>
[Term("登录进度")]
public sealed record SignInProgress(string? SessionKey, SecondStep? SecondStep);

/// <summary>A sign-in that waits for a code (第二步验证).</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Stamp">The account's stamp at the first step; when it changed meanwhile the first step counts no more.</param>
/// <param name="ByPassword">True after a password, false after single sign-on.</param>
[Term("第二步验证")]
public sealed record SecondStep(Guid AccountId, string Stamp, bool ByPassword);
