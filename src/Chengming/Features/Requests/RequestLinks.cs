namespace Chengming.Features.Requests;

/// <summary>Addresses of the feature's pages in the back office.</summary>
internal static class RequestLinks
{
    public const string Register = "/office/requests";
    public const string Unclaimed = $"{Register}?state=open&who=nobody";
    public const string Mine = $"{Register}?state=open&who=me";
    public const string New = $"{Register}/new";
    public const string BackEntry = $"{Register}/back-entry";
    public const string SecrecyReviews = $"{Register}/secrecy";
    public const string LetterMark = $"{Register}/letter-mark";
    public const string LetterTexts = $"{Register}/letter-texts";
    public const string Moved = $"{Register}/moved";

    public static string LetterText(string kind, int? edition = null) =>
        $"{LetterTexts}/{kind}" + (edition is { } number ? $"?edition={number}" : "");

    public static string Case(Guid id) => $"{Register}/{id}";

    public static string Step(Guid id, string step) => $"{Case(id)}/{step}";

    public static string Receipt(Guid id) => Step(id, "receipt");

    public static string Consultation(Guid id, string key) => Step(id, $"consultations/{key}");

    /// <summary>The list of papers that can be written for a case, or one of them.</summary>
    public static string Letter(Guid id, string kind = "", string decision = "") =>
        Step(id, "letters/new")
        + (kind.Length > 0 ? $"?kind={kind}" : "")
        + (decision.Length > 0 ? $"&decision={decision}" : "");

    /// <summary>The secrecy review of a case.</summary>
    public static string Secrecy(Guid id) => Step(id, "secrecy");

    /// <summary>What was suggested to become public, of all cases.</summary>
    public const string Candidates = $"{Register}/proactive";

    /// <summary>Whether what a case was answered with becomes public.</summary>
    public static string Proactive(Guid id) => Step(id, "proactive");

    /// <summary>The form of the draft that it becomes.</summary>
    public static string ProactiveDraft(Guid id) => Step(id, "proactive/draft");

    public const string PaperPattern = Register + "/{id:guid}/papers/{paper:guid}/content";

    /// <summary>Where papers are added and struck off.</summary>
    public static string Papers(Guid id) => Step(id, "papers");

    public const string OriginalPattern = Register + "/{id:guid}/disclosed/{document:guid}/original";
    public const string CopyPattern = Register + "/{id:guid}/disclosed/{document:guid}/copy";

    /// <summary>The documents that answer a case.</summary>
    public static string Disclosed(Guid id) => Step(id, "disclosed");

    /// <summary>A document, at a page of it.</summary>
    public static string Disclosed(Guid id, Guid document, int page = 1) =>
        Step(id, $"disclosed/{document}") + (page > 1 ? $"?at={page}" : "");

    /// <summary>The list of what is withheld in a document.</summary>
    public static string Withheld(Guid id, Guid document) => Step(id, $"disclosed/{document}/list");

    public static string Original(Guid id, Guid document) => Step(id, $"disclosed/{document}/original");

    public static string Copy(Guid id, Guid document) => Step(id, $"disclosed/{document}/copy");

    /// <summary>A paper itself.</summary>
    public static string Paper(Guid id, Guid paper) => Step(id, $"papers/{paper}/content");

    /// <summary>A kept paper, or what can be done with it.</summary>
    public static string KeptLetter(Guid id, Guid letter, string step = "") =>
        Step(id, $"letters/{letter}") + (step.Length > 0 ? $"/{step}" : "");

    /// <summary>The guide to the outcome, as far as it was answered: a letter y or n for each answer.</summary>
    public static string Outcome(Guid id, string answers = "") =>
        Step(id, "outcome") + (answers.Length > 0 ? $"?answers={answers}" : "");

    public static string Decision(Guid id, string decision) => Step(id, $"decision?decision={decision}");
}
