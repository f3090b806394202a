namespace Chengming.Data;

/// <summary>A thing that two people can change at the same time; the second one is told and loses nothing.</summary>
public interface IVersioned
{
    /// <summary>Counts the changes, from 1. Forms carry it along.</summary>
    int Version { get; }
}
