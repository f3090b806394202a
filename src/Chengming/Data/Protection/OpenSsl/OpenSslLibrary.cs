using System.Reflection;
using System.Runtime.InteropServices;

namespace Chengming.Data.Protection.OpenSsl;

/// <summary>Finds the libcrypto of the system; SM3 and SM4 come from there, since the framework has neither.</summary>
internal static class OpenSslLibrary
{
    public const string Name = "libcrypto";

    private static readonly string[] FileNames = OperatingSystem.IsWindows()
        ? ["libcrypto-3-x64.dll", "libcrypto-1_1-x64.dll"]
        : ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib"];

    private static readonly Lazy<nint> Found = new(Load);

    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    /// <summary>Why SM3 and SM4 cannot be used on this machine, and how to mend it; null when they can.</summary>
    public static string? Problem => Missing.Value;

    /// <exception cref="OpenSslMissingException">SM3 and SM4 cannot be used on this machine.</exception>
    public static void Require()
    {
        if (Problem is { } problem)
        {
            throw new OpenSslMissingException(problem);
        }
    }

    /// <summary>Opens the first of <paramref name="fileNames"/> that is there.</summary>
    public static nint Open(IReadOnlyList<string> fileNames)
    {
        foreach (var name in fileNames)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        throw new OpenSslMissingException(
            $"本机没有 OpenSSL 加密库（找过 {string.Join("、", fileNames)}），不能使用国密算法 SM3、SM4。"
                + "请安装 OpenSSL 1.1.1 以上版本（Debian、统信、麒麟：apt install libssl3 或 libssl1.1；openEuler：dnf install openssl-libs），"
                + "或者在设置中改用 SHA-256 和 AES-256-GCM。"
        );
    }

    private static nint Load()
    {
        var handle = Open(FileNames);
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Name ? handle : 0);

        return handle;
    }

    private static string? WhatIsMissing()
    {
        try
        {
            _ = Found.Value;

            return LibCrypto.DigestByName("SM3") == 0 || LibCrypto.CipherByName("SM4-CTR") == 0
                ? "本机的 OpenSSL 没有编入 SM3 或 SM4（早于 1.1.1，或以 no-sm3、no-sm4 编译）。请更换 OpenSSL，或者在设置中改用 SHA-256 和 AES-256-GCM。"
                : null;
        }
        catch (OpenSslMissingException missing)
        {
            return missing.Message;
        }
        catch (EntryPointNotFoundException)
        {
            return "本机的 OpenSSL 早于 1.1.1，没有国密算法。请升级 OpenSSL，或者在设置中改用 SHA-256 和 AES-256-GCM。";
        }
    }
}
