namespace Chengming.Law.Requests;

/// <summary>Which day is the day of receipt (收到申请之日).</summary>
[Term("收到申请之日的确定方式")]
public enum ReceiptFixedBy
{
    /// <summary>提交之日.</summary>
    Submission,

    /// <summary>行政机关签收之日, by whichever room of the agency signed.</summary>
    Signature,

    /// <summary>确认之日: the office confirms with the applicant.</summary>
    Confirmation,
}
