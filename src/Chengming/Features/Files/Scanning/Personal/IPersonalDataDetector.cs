namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Finds one sort of personal data in a text whose digits and letters have one width.</summary>
internal interface IPersonalDataDetector
{
    IEnumerable<PersonalHit> Find(string text);
}
