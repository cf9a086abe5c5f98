namespace Ironclad.Reliability.World;

/// <summary>The moments at which something can be done to the relay: a message is on its way, and only one side knows of it.</summary>
internal enum Moment
{
    /// <summary>Ironclad has sent a delivery; the relay has not seen it.</summary>
    DeliverySent,

    /// <summary>The relay has answered a delivery; Ironclad has not seen the answer.</summary>
    DeliveryAnswered,

    /// <summary>The relay has called; the service has not looked at it.</summary>
    IroncladCalled,
    DataverseCalled,

    /// <summary>The call took effect; the relay has not seen the answer.</summary>
    IroncladAnswered,
    DataverseAnswered,
}
