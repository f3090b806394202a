using Chengming.Features.Audit.Verifying;

namespace Chengming.Tests.Features.Audit;

public class AuditAnchorTests
{
    private static readonly string Digest = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(long.MaxValue)]
    public void Parse_WhatWasPrinted_GivesTheAnchor(long number) =>
        Assert.Equal(new AuditAnchor(number, Digest), AuditAnchor.Parse($"  {new AuditAnchor(number, Digest)}\r\n"));

    [Fact]
    public void Parse_CapitalDigits_GivesTheAnchor() =>
        Assert.Equal(new AuditAnchor(7, Digest), AuditAnchor.Parse($"7:{Digest.ToUpperInvariant()}"));

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7:abc")]
    [InlineData("0:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("-1:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("7:zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("7:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef:1")]
    public void Parse_SomethingElse_GivesNone(string text) => Assert.Null(AuditAnchor.Parse(text));
}
