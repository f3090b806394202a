using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.OwnLists;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.ListWork;

/// <summary>A page about one of the lists of an agency, with a form of the list's columns.</summary>
internal abstract class ListPage(PlatformDb db) : AgencyPage(db)
{
    /// <summary>The list.</summary>
    public OwnList List { get; private set; } = null!;

    [BindProperty]
    public bool IsShared { get; set; }

    public bool MayKeep => ListKeepers.Refusal(HttpContext.Acting().Actor, Agency) is null;

    public bool MayShare => ListKeepers.Refusal(HttpContext.Acting().Actor, Agency, isShared: true) is null;

    /// <summary>What stands in a field of the form.</summary>
    public abstract string ValueOf(ListColumn column);

    /// <summary>What was typed into a field.</summary>
    protected string TypedIn(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    /// <summary>What the form says, or what of it cannot be read.</summary>
    protected Outcome<ListFacts> Typed() => List.Read(List.Columns.ToDictionary(c => c.Field, c => TypedIn(c.Field)));

    /// <summary>False when there is no such list.</summary>
    protected bool Finds(string list)
    {
        List = OwnList.Find(list)!;
        return List is not null;
    }
}
