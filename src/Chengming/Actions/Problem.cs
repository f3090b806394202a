namespace Chengming.Actions;

/// <summary>Something in the input that a person can mend.</summary>
/// <param name="Field">Name of the input's member, e.g. <c>Name</c>; empty when it concerns the whole input.</param>
/// <param name="Message">What is wrong and how to mend it, in Chinese.</param>
public sealed record Problem(string Field, string Message);
