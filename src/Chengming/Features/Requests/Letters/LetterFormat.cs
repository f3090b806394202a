using System.Globalization;

namespace Chengming.Features.Requests.Letters;

/// <summary>How official papers write things (GB/T 9704).</summary>
internal static class LetterFormat
{
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
