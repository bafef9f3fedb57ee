using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>
/// The native client and the handle through which its callbacks find the managed one. The second must outlive the first, because destroying
/// the native client may still call back.
/// </summary>
internal sealed class MosquittoHandle : SafeHandle
{
    private GCHandle _target;

    public MosquittoHandle(string clientId, MosquittoClient target) : base(0, ownsHandle: true)
    {
        _target = GCHandle.Alloc(target);
        SetHandle(Native.mosquitto_new(clientId, 1, GCHandle.ToIntPtr(_target)));
        if (IsInvalid)
            throw new ArgumentException($"libmosquitto does not take the client id '{clientId}'", nameof(clientId));
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Native.mosquitto_destroy(handle);
        _target.Free();
        return true;
    }
}
