using Chengming.Actions;

namespace Chengming.Tests.Web;

/// <summary>The circumstances of actions that tests take.</summary>
internal static class TestActions
{
    public static ActionContext Context { get; } = ActionContext.Platform("测试");
}
