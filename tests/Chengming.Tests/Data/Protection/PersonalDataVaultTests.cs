using System.Globalization;
using System.Text.Json;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Suites;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Data.Protection;

public sealed class PersonalDataVaultTests : IDisposable
{
    private const string IdNumber = "110229199003071234";
    private const string Place = "Requester.IdNumber";

    private readonly KeyFolder folder = new();

    public static TheoryData<CipherSuite> Suites { get; } = [.. CipherSuite.All];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Reveal_WhatWasProtected_IsTheValue(CipherSuite suite)
    {
        var vault = folder.NewVault(suite);

        Prop.ForAll(
                UnicodeTexts.Any,
                value => Assert.Equal(value, vault.Reveal(vault.Protect(value, ProtectedKind.Other, Place), Place))
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Reveal_AMillionCharactersOrNone_IsTheValue(CipherSuite suite)
    {
        var vault = folder.NewVault(suite);
        var million = string.Concat(Enumerable.Repeat("信息公开🀄 ", 170_000));

        Assert.Equal(million, vault.Reveal(vault.Protect(million, ProtectedKind.Address, Place), Place));
        Assert.Equal("", vault.Reveal(vault.Protect("", ProtectedKind.PersonName, Place), Place));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Reveal_WithAnyCharacterOfTheCipherChanged_IsRefused(CipherSuite suite)
    {
        var vault = folder.NewVault(suite);
        // Of three lengths, so that the last character of the base64 carries unused bits in two of them.
        foreach (var value in (string[])["张", IdNumber, IdNumber + "X", IdNumber + "XY"])
        {
            var text = vault.Protect(value, ProtectedKind.Other, Place);
            for (var i = 0; i < text.Cipher.Length; i++)
            {
                foreach (var other in "AB_0.")
                {
                    var changed = $"{text.Cipher[..i]}{other}{text.Cipher[(i + 1)..]}";
                    if (changed != text.Cipher)
                    {
                        Refuses(() => vault.RevealSecret(changed, Place));
                    }
                }

                Refuses(() => vault.RevealSecret(text.Cipher[..i], Place));
            }

            Refuses(() => vault.RevealSecret(text.Cipher + "=", Place));
            Refuses(() => vault.RevealSecret(text.Cipher + "\n", Place));
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Reveal_AtAnotherPlace_IsRefused(CipherSuite suite)
    {
        var vault = folder.NewVault(suite);
        var text = vault.Protect(IdNumber, ProtectedKind.ResidentId, Place);

        Refuses(() => vault.Reveal(text, "Requester.Phone"));
        Refuses(() => vault.Reveal(text, Place + " "));
        Assert.Throws<ArgumentException>(() => vault.Reveal(text, ""));
    }

    [Fact]
    public void Protect_TheSameValueTwice_GivesDifferentCiphersAndOneFingerprint()
    {
        var vault = folder.NewVault();
        var one = vault.Protect(IdNumber, ProtectedKind.ResidentId, Place);
        var other = vault.Protect("110229 19900307 1234", ProtectedKind.ResidentId, "Agent.IdNumber");

        Assert.NotEqual(one.Cipher, other.Cipher);
        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.Equal(vault.Fingerprint(IdNumber, ProtectedKind.ResidentId), one.Fingerprint);
    }

    [Fact]
    public void Fingerprint_OfAnotherValueKindOrRing_IsAnother()
    {
        var vault = folder.NewVault();
        using var elsewhere = new KeyFolder();
        string[] fingerprints =
        [
            vault.Fingerprint(IdNumber, ProtectedKind.ResidentId),
            vault.Fingerprint("110229199003071235", ProtectedKind.ResidentId),
            vault.Fingerprint(IdNumber, ProtectedKind.Other),
            elsewhere.NewVault().Fingerprint(IdNumber, ProtectedKind.ResidentId),
            elsewhere.NewVault().Fingerprint("", ProtectedKind.ResidentId),
        ];

        Assert.Distinct(fingerprints, StringComparer.Ordinal);
    }

    [Fact]
    public void Protect_BrokenUnicode_IsRefusedInsteadOfChanged() =>
        Assert.ThrowsAny<ArgumentException>(() => folder.NewVault().Protect("张\ud842", ProtectedKind.Other, Place));

    [Fact]
    public void Reprotect_AfterRotation_MovesToTheCurrentKeyAndKeepsTheRest()
    {
        var ring = folder.NewRing();
        var vault = new PersonalDataVault(ring);
        var old = vault.Protect(IdNumber, ProtectedKind.ResidentId, Place);
        Assert.Null(vault.Reprotect(old, Place));

        var added = ring.Rotate(CipherSuite.Sm4);
        Assert.Equal(IdNumber, vault.Reveal(old, Place));
        var moved = Assert.IsType<ProtectedText>(vault.Reprotect(old, Place));

        Assert.StartsWith(added.CipherPrefix, moved.Cipher, StringComparison.Ordinal);
        Assert.Equal(IdNumber, vault.Reveal(moved, Place));
        Assert.Equal((old.Masked, old.Fingerprint), (moved.Masked, moved.Fingerprint));
        Assert.Null(vault.Reprotect(moved, Place));
    }

    [Fact]
    public void Reveal_AfterItsKeyWasRetired_SaysSo()
    {
        var ring = folder.NewRing();
        var vault = new PersonalDataVault(ring);
        var text = vault.Protect(IdNumber, ProtectedKind.ResidentId, Place);
        var old = ring.Current;
        ring.Rotate(CipherSuite.AesGcm);
        ring.Retire(old.Id, ciphersLeft: 0);

        Assert.Contains("销毁", Refuses(() => vault.Reveal(text, Place)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reveal_WithTheKeysOfAnotherPlatform_NamesTheMissingKey()
    {
        using var elsewhere = new KeyFolder();
        var ring = elsewhere.NewRing();
        var text = new PersonalDataVault(ring).Protect(IdNumber, ProtectedKind.ResidentId, Place);

        var refused = Refuses(() => folder.NewVault().Reveal(text, Place));

        Assert.Contains(ring.Current.Id, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProtectedText_PrintedOrAsJson_ShowsItsMaskOnly()
    {
        var text = folder.NewVault().Protect(IdNumber, ProtectedKind.ResidentId, Place);

        Assert.Equal("110***********1234", text.ToString());
        Assert.Equal("110***********1234", string.Create(CultureInfo.InvariantCulture, $"{text}"));
        Assert.Equal("""{"Masked":"110***********1234"}""", JsonSerializer.Serialize(text));
    }

    [Fact]
    public void Secret_OfASetting_RoundTripsAndIsNeverLookedUp()
    {
        var vault = folder.NewVault();
        var cipher = vault.ProtectSecret("p@ss 口令", "Mail.Password");

        Assert.Equal("p@ss 口令", vault.RevealSecret(cipher, "Mail.Password"));
        Assert.Equal("", vault.Fingerprint("p@ss 口令", ProtectedKind.Secret));
        Refuses(() => vault.RevealSecret(cipher, "Sms.Password"));
    }

    public void Dispose() => folder.Dispose();

    private static CannotRevealException Refuses(Func<string> reveal)
    {
        var refused = Assert.Throws<CannotRevealException>(() => reveal());
        Assert.DoesNotContain(IdNumber, refused.Message, StringComparison.Ordinal);

        return refused;
    }
}
