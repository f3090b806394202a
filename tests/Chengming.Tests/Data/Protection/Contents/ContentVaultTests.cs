using System.Security.Cryptography;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Contents;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;

namespace Chengming.Tests.Data.Protection.Contents;

/// <summary>Long contents in pieces, each with a key of its own.</summary>
public sealed class ContentVaultTests : IDisposable
{
    private const string KeyPlace = "Paper.Key:1";
    private const string Place = "Paper:1";
    private const int Piece = 1 << 18;

    private readonly KeyFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<CipherSuite, int> SuitesAndLengths
    {
        get
        {
            var all = new TheoryData<CipherSuite, int>();
            foreach (var suite in CipherSuite.All)
            {
                foreach (var length in (int[])[0, 1, Piece - 1, Piece, Piece + 1, 3 * Piece, (3 * Piece) + 17])
                {
                    all.Add(suite, length);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(SuitesAndLengths))]
    public async Task Open_WhatWasSealed_IsTheContent_WithItsDigest(CipherSuite suite, int length)
    {
        var vault = VaultOf(folder.NewRing(suite));
        var plain = RandomNumberGenerator.GetBytes(length);

        var (stored, key, digest) = await SealAsync(vault, plain);

        Assert.Equal(plain, await OpenAsync(vault, stored, key));
        Assert.Equal(SHA256.HashData(plain), digest);
        Assert.True(length < 16 || stored.AsSpan().IndexOf(plain.AsSpan(0, 16)) < 0);
    }

    [Fact]
    public async Task Seal_TheSameContentTwice_GivesDifferentBytes()
    {
        var vault = VaultOf(folder.NewRing());
        var plain = new byte[100];

        var (one, _, _) = await SealAsync(vault, plain);
        var (two, _, _) = await SealAsync(vault, plain);

        Assert.NotEqual(one, two);
    }

    [Theory]
    [MemberData(nameof(PersonalDataVaultTests.Suites), MemberType = typeof(PersonalDataVaultTests))]
    public async Task Open_AnythingChangedAtAnyPlace_IsRefused(CipherSuite suite)
    {
        var vault = VaultOf(folder.NewRing(suite));
        var (stored, key, _) = await SealAsync(vault, RandomNumberGenerator.GetBytes(300));

        for (var i = 0; i < stored.Length; i++)
        {
            var changed = stored.ToArray();
            changed[i] ^= 1;
            await Assert.ThrowsAsync<CannotRevealException>(() => OpenAsync(vault, changed, key));
        }
    }

    [Fact]
    public async Task Open_PiecesTakenAwayExchangedOrAdded_IsRefused()
    {
        var vault = VaultOf(folder.NewRing());
        var (stored, key, _) = await SealAsync(vault, new byte[(2 * Piece) + 5]);
        var one = sizeof(int) + Piece + 28;
        byte[] first = stored[..one];
        byte[] second = stored[one..(2 * one)];
        byte[] last = stored[(2 * one)..];

        foreach (
            var other in (byte[][])
                [
                    [],
                    [.. first, .. second],
                    [.. second, .. first, .. last],
                    [.. first, .. last],
                    [.. first, .. second, .. last, .. last],
                    [.. first, .. second, .. last, 0],
                    last,
                ]
        )
        {
            await Assert.ThrowsAsync<CannotRevealException>(() => OpenAsync(vault, other, key));
        }
    }

    [Fact]
    public async Task Open_AtAnotherPlaceOrWithAnotherKey_IsRefused()
    {
        var vault = VaultOf(folder.NewRing());
        var (stored, key, _) = await SealAsync(vault, new byte[10]);
        var (_, otherKey, _) = await SealAsync(vault, new byte[10]);

        await Assert.ThrowsAsync<CannotRevealException>(() => OpenAsync(vault, stored, key, "Paper:2"));
        await Assert.ThrowsAsync<CannotRevealException>(() => OpenAsync(vault, stored, otherKey));
        Assert.Throws<CannotRevealException>(() => vault.Open(Stream.Null, key, "Paper.Key:2", Place));
    }

    [Fact]
    public async Task Open_AfterTheRingWasRotatedToTheOtherSuite_AndTheOldKeyDestroyed_IsTheContent()
    {
        var ring = folder.NewRing();
        var values = new PersonalDataVault(ring);
        var vault = new ContentVault(ring, values);
        var (stored, key, _) = await SealAsync(vault, [1, 2, 3]);
        var old = ring.Current;

        ring.Rotate(CipherSuite.Sm4);
        Assert.Equal([1, 2, 3], await OpenAsync(vault, stored, key));
        var renewed = values.ReprotectSecret(key, KeyPlace)!;
        ring.Retire(old.Id, ciphersLeft: 0);

        Assert.Equal([1, 2, 3], await OpenAsync(vault, stored, renewed));
    }

    public void Dispose() => folder.Dispose();

    private static ContentVault VaultOf(KeyRing ring) => new(ring, new PersonalDataVault(ring));

    private static async Task<(byte[] Stored, string Key, byte[] Digest)> SealAsync(ContentVault vault, byte[] plain)
    {
        var (key, sealedKey) = vault.NewKey(KeyPlace);
        using var stored = new MemoryStream();
        await using var bytes = ContentVault.Seal(new MemoryStream(plain), key, Place);
        await bytes.CopyToAsync(stored, Cancel);
        Assert.Equal(plain.Length, bytes.PlainLength);
        return (stored.ToArray(), sealedKey, bytes.PlainDigest());
    }

    private static async Task<byte[]> OpenAsync(ContentVault vault, byte[] stored, string key, string place = Place)
    {
        using var plain = new MemoryStream();
        await using var opened = vault.Open(new MemoryStream(stored), key, KeyPlace, place);
        await opened.CopyToAsync(plain, Cancel);
        return plain.ToArray();
    }
}
