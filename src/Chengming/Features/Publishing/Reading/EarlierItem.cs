using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>Another item that is published or on its way (已有信息), to be compared with.</summary>
/// <param name="Name">What a person finds it by, e.g. its 索引号 or its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Its 发文字号; null when it has none.</param>
/// <param name="Fingerprint">Of its text; null when it is not known.</param>
[Term("已有信息")]
public sealed record EarlierItem(string Name, string Title, string? DocumentNumber, TextFingerprint? Fingerprint);
