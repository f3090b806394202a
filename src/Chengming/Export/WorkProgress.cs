namespace Chengming.Export;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Words">What is being done.</param>
internal sealed record WorkProgress(int Percent, string Words);
