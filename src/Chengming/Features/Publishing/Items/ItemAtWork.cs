using Chengming.Features.Agencies;

namespace Chengming.Features.Publishing.Items;

/// <summary>An item with what an action needs of it (办理中的信息).</summary>
/// <param name="Item">The item.</param>
/// <param name="Newest">Its newest version, with the lines of its review and its files.</param>
/// <param name="Agency">The agency that publishes it.</param>
public sealed record ItemAtWork(DisclosureItem Item, ItemVersion Newest, Agency Agency);
