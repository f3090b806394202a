namespace Chengming.Features.Files.Packages;

/// <summary>A reference from one part of an Office file to another, or out of the file.</summary>
/// <param name="Id">By which the part's content names it.</param>
/// <param name="Type">The last word of its type, e.g. <c>image</c>.</param>
/// <param name="Target">The name of a part, or an address outside.</param>
/// <param name="IsExternal">True when it leads out of the file.</param>
internal readonly record struct OfficeRelation(string Id, string Type, string Target, bool IsExternal);
