using Chengming.Actions;
using Chengming.Features.Files.Virus;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Files;

/// <summary>What may be uploaded, and who looks for viruses (文件设置). House policy; each kind of file has a limit of its own besides.</summary>
public sealed record FileSettings : SettingGroup
{
    private const int MostMegabytes = 1024;

    /// <summary>The longest file.</summary>
    [Setting("单个文件上限（MB）", Hint = "各类文件另有各自的上限，以较小的为准。")]
    public int LargestMegabytes { get; init; } = 50;

    /// <summary>The most files that are given in together.</summary>
    [Setting("一次最多上传几个文件")]
    public int MostFiles { get; init; } = 10;

    /// <summary>The most that files given in together may have.</summary>
    [Setting("一次上传合计上限（MB）", Hint = "前面有反向代理的，代理的上限不能比这里小。")]
    public int LargestTogetherMegabytes { get; init; } = 100;

    /// <summary>Where clamd listens; empty when it is not reached over the network.</summary>
    [Setting("病毒扫描程序 clamd 的主机名", Hint = "不用病毒扫描、或使用套接字文件的，留空。")]
    public string ClamdHost { get; init; } = "";

    /// <summary>Its port.</summary>
    [Setting("病毒扫描程序 clamd 的端口")]
    public int ClamdPort { get; init; } = ClamdSettings.None.Port;

    /// <summary>The path of its socket file; empty when there is none.</summary>
    [Setting("病毒扫描程序 clamd 的套接字文件", Hint = "clamd 与平台在同一台机器上时用，例如 /run/clamav/clamd.ctl。")]
    public string ClamdSocket { get; init; } = "";

    /// <summary>The longest that one file may take.</summary>
    [Setting("病毒扫描每个文件最长用时（秒）")]
    public int ClamdSeconds { get; init; } = (int)ClamdSettings.None.Timeout.TotalSeconds;

    /// <summary>True when a file that nobody scanned is refused.</summary>
    [Setting("没有经过病毒扫描的文件不收", Hint = "扫描程序停止或文件过大时，选“是”则拒收，选“否”则收下并注明未扫描。")]
    public bool RefusesUnscanned { get; init; }

    /// <summary>The longest file in bytes.</summary>
    internal long LargestBytes => (long)LargestMegabytes << 20;

    /// <summary>The most bytes of files given in together.</summary>
    internal long LargestTogetherBytes => (long)LargestTogetherMegabytes << 20;

    /// <summary>The virus scanner.</summary>
    internal ClamdSettings Clamd =>
        ClamdSettings.None with
        {
            Host = ClamdHost.Length > 0 ? ClamdHost : null,
            Port = ClamdPort,
            SocketPath = ClamdSocket.Length > 0 ? ClamdSocket : null,
            Timeout = TimeSpan.FromSeconds(ClamdSeconds),
        };

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (LargestMegabytes is < 1 or > MostMegabytes)
        {
            yield return new Problem(nameof(LargestMegabytes), $"单个文件上限请填 1 至 {MostMegabytes}。");
        }

        if (MostFiles is < 1 or > 50)
        {
            yield return new Problem(nameof(MostFiles), "一次上传的文件数请填 1 至 50。");
        }

        if (LargestTogetherMegabytes < LargestMegabytes || LargestTogetherMegabytes > MostMegabytes)
        {
            yield return new Problem(
                nameof(LargestTogetherMegabytes),
                $"合计上限不能小于单个文件上限，也不能超过 {MostMegabytes}。"
            );
        }

        if (ClamdHost.Length > 0 && ClamdSocket.Length > 0)
        {
            yield return new Problem(nameof(ClamdSocket), "主机名和套接字文件只能填一个，请清空另一个。");
        }

        if (ClamdPort is < 1 or > 65535)
        {
            yield return new Problem(nameof(ClamdPort), "端口请填 1 至 65535，clamd 通常是 3310。");
        }

        if (ClamdSeconds is < 1 or > 600)
        {
            yield return new Problem(nameof(ClamdSeconds), "病毒扫描用时请填 1 至 600 秒。");
        }

        if (RefusesUnscanned && ClamdHost.Length == 0 && ClamdSocket.Length == 0)
        {
            yield return new Problem(
                nameof(RefusesUnscanned),
                "还没有设置病毒扫描程序，选“是”会拒收所有文件；请先填主机名或套接字文件。"
            );
        }
    }
}
