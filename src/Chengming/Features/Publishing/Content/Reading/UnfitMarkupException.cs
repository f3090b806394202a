namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>The markup cannot become a text; the message says what to do, in Chinese.</summary>
internal sealed class UnfitMarkupException(string message) : Exception(message);
